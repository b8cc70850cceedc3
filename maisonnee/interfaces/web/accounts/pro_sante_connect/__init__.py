"""Signing in with Pro Santé Connect, the State's identity provider for health professionals (OpenID Connect).

Documentation: https://industriels.esante.gouv.fr/produits-et-services/pro-sante-connect/documentation-technique
"""
