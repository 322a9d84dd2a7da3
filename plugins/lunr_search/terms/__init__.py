"""Words: what a text is indexed and searched by, in any language."""
