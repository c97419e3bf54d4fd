"""HTTP door: the website, the browser client's page and Evennia's admin (no rules here)."""
