"""Invented people: plausible French names, drawn by seed. Nobody here is somebody."""

from __future__ import annotations

from random import Random

_FAMILY_NAMES = """
Abadie Adnot Alibert Amrani Ancelin Arbogast Arnoult Aubertin Auriol Baconnier Ballandras Barbotin Barrault
Bastide Baudouin Bazin Belaïd Bellanger Benhaddou Bérard Berthomier Besnard Bessaguet Bidault Billaud Blanchet
Boisseau Bonnardel Boudjema Bouquet Bourdin Bourgoin Brachet Briand Brossard Brunel Buisson Cadiou Calmels
Camara Carpentier Carrère Casanova Cazenave Chabrol Chamard Champenois Chastang Chauvin Chenevier Cissé Clavel
Cochet Colombani Coquelin Corbin Cornevin Cottereau Coulibaly Courtin Couturier Crespin Dabrowski Dalmasso
Dampierre Danjou Daubigny Debray Decroix Defrance Delaître Delmotte Deniau Desbordes Deschamps Diallo Didelot
Dumontier Dupuy Durieux Duvernay El-Khoury Escande Esnault Estève Fabre Faivre Fargeot Fauconnier Faugeras
Favier Fayolle Ferrandez Figuière Fleuriot Fofana Forestier Fouquet Fournel Frémont Gaillard Galtier Gandon
Garnaud Gasquet Gauthey Gélinas Gervais Gilardi Girardot Godefroy Gomes Gourdon Goutal Grandjean Granier
Grimault Guérin Guibert Guichard Guillou Haddad Hamelin Haudry Hennequin Herbelin Hervieu Hoareau Houdebine
Humbert Iborra Jacquemin Jaffrès Jamet Jarnac Joubert Jouvenel Juillard Kaczmarek Keller Kergoat Konaté Labarthe
Lacaze Lachaud Lafarge Laguerre Lamotte Langlade Lapeyre Larrieu Lasserre Laurenceau Lavigne Lebreton Lecoq
Lefranc Legendre Lemarchand Lepage Lerouge Lesage Levasseur Lhermitte Linard Loiseau Loubet Lucchini Magnan
Mahieu Maillet Malherbe Mallet Manceau Marchetti Marquet Marsaud Masson Mathevet Maupin Mazeau Menanteau
Mercadier Messaoudi Meunier Mialet Millet Monnier Montagnac Moreira Morvan Moulinier Mouret Mouton Nadaud
Navarro Nguyen Nicolet Noël Normand Oliveira Orsini Ouvrard Pageot Pailler Panisse Parmentier Pasquier Patureau
Pelissier Penhoat Perrault Peyrat Philippon Pichot Pinel Plantard Poirier Pommier Portal Poujol Prévost Privat
Prudhomme Quéméner Quentin Rabier Raffin Rambaud Raynal Rebour Renaudin Reynier Ribeiro Richez Rigal Rivoire
Robiquet Rochette Rolland Romieu Rouanet Rouvière Roussel Sabatier Saint-Aubert Salomon Samson Santerre Saulnier
Sauvageot Schaeffer Séguy Sénéchal Serrano Sicard Simoneau Soulier Tabary Taillandier Tanguy Tardieu Teixeira
Ternois Teyssier Thévenot Thibaudeau Tissot Touré Tournier Traoré Trémoulet Tricot Valadier Vallin Vannier
Varennes Vasseur Verdier Vernhes Viallet Vidalenc Vigneron Villard Vincenot Viret Vuillemin Wagner Weiss Yvon
Zanetti Zerrouki
"""
FAMILY_NAMES = tuple(_FAMILY_NAMES.split())

_GIVEN = {
    ("F", 0): "Andrée Antoinette Berthe Denise Germaine Gilberte Ginette Huguette Jeanne Jeannine Lucette Lucienne "
    "Madeleine Marcelle Marguerite Odette Paulette Raymonde Renée Simone Solange Suzanne Thérèse Yvette Yvonne",
    ("M", 0): "Albert André Armand Edmond Émile Fernand Gaston Georges Gilbert Henri Jean Julien Lucien Marcel Marius "
    "Maurice Paul Raymond René Robert Roger Roland Louis Pierre Guy",
    ("F", 1): "Annie Bernadette Brigitte Catherine Chantal Christiane Colette Danielle Évelyne Fatima Françoise "
    "Geneviève Jacqueline Jocelyne Josiane Liliane Marie-Claude Martine Michèle Monique Mireille Nicole Pascale Viviane",
    ("M", 1): "Alain Ahmed Bernard Christian Claude Daniel Dominique François Gérard Guy Jacky Jacques Jean-Claude "
    "Jean-Paul Joël Michel Patrick Philippe Pierre Rachid Serge Yves Jean-Pierre Mohamed",
    ("F", 2): "Aïcha Anne Aurélie Barbara Carole Caroline Cécile Céline Christelle Corinne Delphine Élodie Émilie "
    "Fabienne Florence Isabelle Karine Laetitia Laurence Malika Nadège Nathalie Sandrine Séverine Sophie Stéphanie Valérie",
    ("M", 2): "Arnaud Bruno Cédric Christophe David Denis Emmanuel Éric Fabrice Franck Frédéric Hervé Jérôme Karim "
    "Laurent Ludovic Nicolas Olivier Pascal Philippe Sébastien Stéphane Sylvain Thierry Vincent Yannick",
    ("F", 3): "Alice Amandine Anaïs Camille Chloé Clara Elsa Emma Inès Jade Julie Justine Léa Léna Lina Lou Louise "
    "Manon Marion Mathilde Nour Océane Pauline Rose Sarah Zoé Mélissa",
    ("M", 3): "Adam Alexandre Antoine Arthur Axel Baptiste Clément Enzo Gabriel Hugo Jules Kevin Léo Lucas Maël Mathis "
    "Maxime Nathan Noé Paul Quentin Raphaël Romain Samuel Théo Thomas Valentin Yanis",
}  # fmt: skip
GIVEN_NAMES = {key: tuple(names.split()) for key, names in _GIVEN.items()}
_GENERATIONS = (1945, 1966, 1986)


def given_name(draw: Random, sex: str, birth_year: int) -> str:
    """Return a given name of the time."""
    generation = sum(birth_year >= year for year in _GENERATIONS)
    return draw.choice(GIVEN_NAMES[sex, generation])


# No patient bears the name of somebody of a team: the lists of associates hold no patient's name.
_OF_PATIENTS = FAMILY_NAMES[::3]
_OF_TEAMS = tuple(name for name in FAMILY_NAMES if name not in _OF_PATIENTS)


def team_family_name(draw: Random) -> str:
    """Return the family name of somebody who works in a team."""
    return draw.choice(_OF_TEAMS)


def patient_family_name(draw: Random) -> str:
    """Return the family name of a patient, sometimes a double one."""
    name = draw.choice(_OF_PATIENTS)
    return f"{name}-{draw.choice(_OF_PATIENTS)}" if draw.random() < 0.2 else name
