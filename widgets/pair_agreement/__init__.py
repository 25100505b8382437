"""The pair agreement: what two people expect, agree on, and how they end."""
