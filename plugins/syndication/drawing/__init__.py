"""Drawing: the shapes of pictures, as SVG path data; their colours and words are the templates'."""
