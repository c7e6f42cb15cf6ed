"""The pages, one folder or file each; `registry` lists them."""
