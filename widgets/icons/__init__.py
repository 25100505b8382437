"""The icons: one sprite of the Lucide signs that the workbook uses."""
