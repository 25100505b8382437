"""Three rings on the screen: three big choices for each area of life, the map, and where to begin."""
