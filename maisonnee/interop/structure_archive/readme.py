"""The note in each archive: what it holds, how to read it without Maisonnée, how to take it in again."""

README = """\
Archive d'une structure de Maisonnée
====================================

Cette archive contient tout ce que la structure a enregistré. Elle se lit sans
Maisonnée : ce sont des fichiers texte (UTF-8) et les documents déposés.
ELLE CONTIENT DES DONNÉES DE SANTÉ EN CLAIR : gardez-la chiffrée et à l'abri.

manifeste.json     version du format, structure, date, nombre de lignes de
                   chaque table, taille et empreinte SHA-256 de chaque fichier,
                   état du journal au moment de l'export
structure.json     la structure
comptes.ndjson     les comptes des personnes (adresse, nom), sans mot de passe
tables/*.ndjson    une table par fichier, une ligne par enregistrement (JSON) ;
                   les tables en « event » gardent les versions successives
journal.ndjson     le journal, dans l'ordre
fichiers/          les documents déposés, en clair ; leur nom est l'identifiant
                   de la ligne de tables/files_storedfile.ndjson

Reprendre l'archive dans une installation de Maisonnée de même version :

    bin/maisonnee structure import DOSSIER

La structure ne doit pas déjà exister dans l'installation. Chacun retrouve son
compte par son adresse et se choisit un mot de passe (« Mot de passe oublié »).
Le journal est relié de nouveau, avec la clé de l'installation d'arrivée.
Le format est décrit dans docs/structure-archive.md.
"""
