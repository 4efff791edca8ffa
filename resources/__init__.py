"""Data of the program: policy, taxonomies, migrations, styles, icons, fonts, translations."""
