"""Strengths mapping: the cards, the examples, the most important ones, the wishes and the obstacles."""
