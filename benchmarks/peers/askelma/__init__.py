"""The peers' page as a workbook of ours: the same inputs and radar, on our own server and widgets."""
