"""How MkDocs builds the site: its events, its pages and their navigation, and the files beside them."""
