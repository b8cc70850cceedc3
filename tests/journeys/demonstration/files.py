"""Small files that the journeys drop on pages. Every person is invented."""

from __future__ import annotations

PDF = b"%PDF-1.4\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PATIENTS = "Nom de naissance;Prénom;Date de naissance\nESSAI;Rose;02/05/1940\n".encode()
MEMBERS = "Nom;Prénom;Profession\nEssai;Camille;Infirmier\n".encode()
EXTRACTION = (
    "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Nom d'exercice|Prénom d'exercice|Code profession|"
    "Libellé profession|Code savoir-faire|Code mode exercice|Numéro FINESS site|Raison sociale site|"
    "Code postal (coord. structure)|Libellé commune (coord. structure)|\n"
    "8|10005173140|810005173140|MARTIN|ZOE|60|Infirmier||L|990000017|MSP DU TEST|99660|ESSAI|\n"
    "8|10000000001|810000000001|LE GOFF|ANNE|10|Médecin|SM54|L|990000017|MSP DU TEST|99660|ESSAI|\n"
).encode()
