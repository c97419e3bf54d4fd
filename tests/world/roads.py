"""How the quests of the upper town, the mine and the wrecks are walked, by every ending."""

type Step = tuple[str, ...]
"""A room, what is done there, and to what (and with what)."""

INCH: list[Step] = [
    ("town.guildhall", "accept", "corbin_thrale", "yard:an_inch_over"),
    ("town.guildhall", "ask", "corbin_thrale", "key"),
    ("town.guildhall", "unlock", "up"),
    ("town.guildhall", "go", "up"),
    ("town.standards", "look", "town_yard"),
    ("town.ropewalk", "ask", "sib_marl", "yard"),
    ("town.almshouse", "ask", "hepzibah_lunt", "ordinance"),
    ("town.almshouse", "ask", "obadiah_hask", "yard"),
]
PAPER: list[Step] = [
    ("town.almshouse", "accept", "hepzibah_lunt", "seven:not_yet_deceased"),
    ("town.registry", "search", "town_cabinets"),
]
INCH_OUT: list[Step] = [
    ("town.almshouse", "ask", "obadiah_hask", "drift"),
    ("town.standards", "try", "use:town_yard", "keepers_drift"),
    ("town.guildhall", "give", "corbin_thrale", "brass_inch"),
    ("town.almshouse", "talk", "obadiah_hask"),
]
SURVEY: list[Step] = [
    ("underbrine.survey_camp", "accept", "hannah_trimm", "sinking:down_an_inch"),
    ("underbrine.west_gallery", "try", "touch:ub_cross_pillar"),
    ("underbrine.pillar_hall", "try", "touch:ub_hung_pillar"),
    ("underbrine.lake_shore", "try", "touch:ub_lake"),
    ("underbrine.survey_camp", "talk", "hannah_trimm"),
]
SHIFT: list[Step] = [
    *SURVEY,
    ("town.pithead", "accept", "ewart_cobb", "shift:booked_off"),
]
SIGNED: list[Step] = [
    *SHIFT,
    ("underbrine.choir_road", "search", ""),
    ("underbrine.choir_road", "go", "south"),
    ("underbrine.luncheon_room", "try", "pull:ub_pen_stand"),
    ("underbrine.kist", "try", "use:ub_shift_book", "managers_pen"),
]
AIR: list[Step] = [("underbrine.four_ways", "accept", "wick", "air:bad_air")]
WAGES: list[Step] = [("underbrine.lamp_room", "accept", "ezra_dole", "wages:overtime")]
WRITS: list[Step] = [
    ("town.harbour_office", "accept", "elias_drewe", "wrecks:under_arrest"),
    ("wrecks.brig_deck", "try", "read:wk_writ_brig"),
    ("wrecks.lightship", "try", "read:wk_writ_light"),
    ("wrecks.ruth_deck", "try", "read:wk_writ_ruth"),
    ("town.harbour_office", "talk", "elias_drewe"),
]
LIGHT: list[Step] = [
    ("wrecks.lantern", "accept", "abel_stray", "light:relief"),
    ("wrecks.mussel_beds", "try", "dig:wk_dig"),
    ("wrecks.lantern", "try", "use:wk_clockwork", "lightship_weight"),
]
CHARTER: list[Step] = [
    ("wrecks.wet_foot", "accept", "maud_orlock", "charter:prior_title"),
    ("wrecks.ruth_hold", "try", "pull:ballast"),
    ("wrecks.nether_weighhouse", "try", "use:wk_scales", "ballast_pig"),
]
CAT: list[Step] = [
    *WRITS,
    ("wrecks.refuge", "accept", "jem_sallow", "statute:man_dog_cat"),
    ("wrecks.ruth_galley", "talk", "wk_purser"),
]
ROADS: dict[tuple[str, str], list[Step]] = {
    ("an_inch_over", "amended"): [
        *INCH,
        ("town.guildhall", "persuade", "corbin_thrale"),
        ("town.almshouse", "talk", "obadiah_hask"),
    ],
    ("an_inch_over", "restored"): [*INCH, *INCH_OUT],
    ("an_inch_over", "quiet"): [
        *INCH,
        ("town.almshouse", "ask", "obadiah_hask", "silence"),
        ("town.guildhall", "ask", "corbin_thrale", "as it ought"),
    ],
    ("not_yet_deceased", "vacated"): [
        *PAPER,
        ("town.almshouse", "give", "hepzibah_lunt", "pennifold_certificate"),
        ("town.almshouse", "talk", "mrs_pennifold"),
    ],
    ("not_yet_deceased", "kept"): [
        *PAPER,
        ("town.almshouse", "give", "mrs_pennifold", "pennifold_certificate"),
        ("town.almshouse", "talk", "hepzibah_lunt"),
    ],
    ("hot_water", "led"): [
        ("town.bathhouse", "accept", "marguerite_soam", "crabs:hot_water"),
        ("town.boiler", "try", "pour:town_damper", "lamp_oil"),
        ("town.bathhouse", "talk", "marguerite_soam"),
    ],
    ("hot_water", "beaten"): [
        ("town.bathhouse", "accept", "marguerite_soam", "crabs:hot_water"),
        ("town.boiler", "kill", "kettle_crab", "3"),
        ("town.bathhouse", "talk", "marguerite_soam"),
    ],
    ("through_channels", "answer"): [
        ("town.collectors_office", "accept", "philippa_oke", "memoranda:through_channels"),
        ("town.long_room", "try", "pull:town_hoist"),
        ("town.guildhall", "try", "read:town_differences"),
        ("town.long_room", "ask", "tobit_fenn", "reply"),
        ("town.long_room", "try", "use:town_tray", "dry_reply"),
        ("town.collectors_office", "give", "philippa_oke", "received_slip"),
    ],
    ("down_an_inch", "report"): SURVEY,
    ("bad_air", "lit"): [
        *AIR,
        ("underbrine.furnace_drift", "try", "throw:ub_furnace", "lamp_oil"),
        ("underbrine.four_ways", "talk", "wick"),
    ],
    ("bad_air", "thrashed"): [
        *AIR,
        ("underbrine.old_heading", "kill", "blackdamp"),
        ("underbrine.south_gallery", "kill", "whitedamp"),
        ("underbrine.furnace_drift", "kill", "firedamp"),
        ("underbrine.four_ways", "talk", "wick"),
    ],
    ("august", "boy"): [
        ("underbrine.four_ways", "accept", "wick", "duke:august"),
        ("underbrine.choir_road", "try", "pull:niches"),
        ("underbrine.choir_road", "give", "salt_pony", "sugar_lump"),
        ("underbrine.four_ways", "talk", "wick"),
    ],
    ("overtime", "honest"): [
        *WAGES,
        ("underbrine.pay_lane", "try", "pull:pay_window"),
        ("underbrine.pay_lane", "unlock", "west"),
        ("underbrine.pay_lane", "go", "west"),
        ("underbrine.pay_office", "persuade", "silvanus_pym"),
        ("underbrine.lamp_room", "give", "ezra_dole", "wage_bag"),
    ],
    ("overtime", "cracked"): [
        *WAGES,
        ("underbrine.pay_office", "try", "turn:ub_safe"),
        ("underbrine.lamp_room", "give", "ezra_dole", "wage_bag"),
    ],
    ("booked_off", "relieved"): [
        *SIGNED,
        ("underbrine.face", "give", "the_overman", "shift_sheet"),
        ("town.pithead", "talk", "ewart_cobb"),
    ],
    ("booked_off", "silenced"): [
        *SHIFT,
        ("underbrine.face", "kill", "the_overman"),
        ("town.pithead", "talk", "ewart_cobb"),
    ],
    ("under_arrest", "report"): WRITS,
    ("relief", "signed"): [
        *LIGHT,
        ("wrecks.lantern", "try", "use:wk_column"),
        ("wrecks.lantern", "talk", "abel_stray"),
    ],
    ("relief", "ashore"): [
        *LIGHT,
        ("wrecks.lantern", "persuade", "abel_stray"),
        ("town.harbour_office", "talk", "elias_drewe"),
    ],
    ("prior_title", "told"): [
        *CHARTER,
        ("saltreach.square", "give", "ida_sorrel", "first_charter"),
        ("saltreach.square", "talk", "ida_sorrel"),
    ],
    ("prior_title", "burnt"): [
        *CHARTER,
        ("wrecks.wet_foot", "give", "maud_orlock", "first_charter"),
        ("wrecks.wet_foot", "talk", "maud_orlock"),
    ],
    ("man_dog_cat", "released"): [
        *CAT,
        ("wrecks.ruth_galley", "persuade", "wk_purser"),
        ("wrecks.court", "give", "the_receiver", "cat_in_basket"),
        ("wrecks.refuge", "talk", "jem_sallow"),
    ],
    ("man_dog_cat", "vacant"): [
        *CAT,
        ("wrecks.court", "kill", "the_receiver"),
        ("wrecks.refuge", "talk", "jem_sallow"),
    ],
}
