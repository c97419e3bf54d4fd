"""The public pages: front page, accounts, help."""
