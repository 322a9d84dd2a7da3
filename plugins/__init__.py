"""The rooms of Newsfold: captures <- syndication <- lunr_search; regeneration builds the site from them."""
