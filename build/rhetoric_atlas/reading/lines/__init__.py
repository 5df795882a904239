"""Lines as they stand: layouts, how a line looks, captions, the stories of a page, what a wire prints first."""
