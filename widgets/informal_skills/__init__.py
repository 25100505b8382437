"""Informal skills: everyday doings, their words in working life, proof, and what could count as studies."""
