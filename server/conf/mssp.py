"""What MUD listings are told of the game over MSSP; Evennia adds players, uptime and ports."""

from django.conf import settings

MSSPTable = {
    "HOSTNAME": settings.SERVER_HOSTNAME,
    "CODEBASE": "Code of Conquest",
    "FAMILY": "Evennia",
    "LANGUAGE": "English",
    "GENRE": "Fantasy",
    "GAMEPLAY": "Adventure",
    "GAMESYSTEM": "Custom",
    "STATUS": "Alpha",
    "MINIMUM AGE": "0",
    "ADULT MATERIAL": "0",
    "PAY TO PLAY": "0",
    "PAY FOR PERKS": "0",
    "MULTIPLAYING": "Restricted",
    "PLAYERKILLING": "None",
    "NEWBIE FRIENDLY": "1",
    "EQUIPMENT SYSTEM": "Both",
    "QUEST SYSTEM": "Integrated",
    "ROLEPLAYING": "Encouraged",
    "TRAINING SYSTEM": "Both",
    "WORLD ORIGINALITY": "All Original",
}
