"""Words beside a name that tell clubs, firms, places, ships and works from people. All keys are folded."""

from __future__ import annotations

from reconcile.extract.verb_forms import forms_of

# First words of names of places, bodies and works in other languages: "Rua da Praia", "Stiftung Mercator".
FOREIGN_THINGS = frozenset(
    """rua avenida calle carrera paseo ruta rue quai chemin via viale corso piazza piazzale plaza plazuela praca praia largo
    place platz ulica ulitsa prospekt jalan lorong kampung kampong kuala ciudad cidade ville villa palazzo palais
    palacio chateau castello castillo castelo schloss burg kastell torre tour casa chez hotel ristorante trattoria
    osteria taberna kasteel huis nossa nuestra notre-dame sainte santuario basilica iglesia igreja eglise parroquia
    catedral convento stiftung fundacion fundacao fondazione fondation stichting banco banca banque banka companhia
    compania compagnie grupo gruppo groupe gruppe empresa minera petroleos telecom telekom telefonica corte monte mont
    puerto porto playa costa cerro sierra serra isla ilha ile islas lago laguna lac rio colegio escola escuela ecole
    universidad universidade universite universita istituto instituto institut teatro estadio stadio stade stadion arena
    parque parc parco museo musee puente ponte pont terminal estacion estacao gare bahnhof club clube deportivo
    desportivo atletico sporting olympique dynamo dinamo spartak lokomotiv partizan hapoel maccabi fenerbahce olimpija
    union uniao racing estudiantes nacional independiente credit caisse assicurazioni gazeta gazzetta diario jornal
    journal los las les gli""".split()
)
# Last words that no surname is.
BODIES_ALONE = frozenset(
    """university college hospital airport stadium ministry league institute foundation museum theatre theater academy
    association federation committee commission council corporation company ltd inc plc llc gmbh holdings partners
    ventures capital metals mining minerals resources foods farms pharma pharmaceuticals chemicals textiles logistics
    shipping lines airlines airways insurance properties estates developments industries enterprises solutions systems
    technologies software networks communications media entertainment productions records studios pictures publishing
    press publications brewery distillery winery refinery terminal works shipyard reservoir reactor station barracks
    airbase district quarter suburb cemetery memorial monument embassy consulate quartet orchestra choir ensemble
    festival prize award cup trophy""".split()
)
# What belongs to a firm, a club or a place and follows its name: "Sonatel shares", "Botev fans".
BELONGINGS = frozenset(
    """shares share stock shareholders bonds customers employees workers management headquarters factory plant fans
    squad side players academy ground stadium kit guests residents villagers inhabitants suburb district
    area airport port harbour harbor railway station passengers flights plane planes aircraft tickets smartphones phones
    cars trucks vehicles users app website""".split()
)
# Offices of clubs, firms and places, which follow their name and go before that of a person: "Pelister coach Goce Damev".
OFFICES = frozenset(
    """coach manager captain skipper keeper goalkeeper goalie striker forward midfielder defender winger full-back
    centre-back right-back left-back player chairman chairwoman chief boss ceo director president governor mayor
    minister ambassador resident native police goalscorer debutant substitute trainer owner headmaster prefect""".split()
)
# What a person seldom is said to do in the plural, by clubs and states: "Famalicao host Boavista", "Peru have".
PLURAL_VERBS = frozenset(
    """have are were host face play win lose receive sign want need lead trail visit meet draw sit stand go get take
    travel qualify advance reach move remain await expect hope plan open start finish end agree refuse send make
    drop rise climb stay return buy sell pay""".split()
)
# After these a plain verb is an infinitive: "did Amir have", "saw Amina sign".
BEFORE_INFINITIVE = frozenset(
    """do does did will would can could shall should may might must let lets make makes made making see sees saw seen hear
    hears heard help helps helped watch watched have had why how not than and""".split()
)
# Set before the name of a club: "second-tier Aris".
CLUB_QUALIFIERS = frozenset(
    """second-tier third-tier fourth-tier top-tier second-division third-division first-division top-flight second-string
    lower-league non-league premiership mid-table high-flying league-leading newly-promoted promoted relegated relegation-
    threatened cross-town arch-rivals rivals neighbours neighbors visitors hosts newcomers strugglers minnows champions
    leaders tiny little""".split()
)
# What is run, owned and founded, and is no person.
RUNNING = frozenset("runs running owns owned owning founded co-founded founding acquired acquires acquiring".split())
PLAYING = forms_of("play sign score ride race feature")
# Nouns that mean a firm when "the" is before and a comma after them: "the operator, Baltic Grain,".
FIRMS = frozenset(
    """operator builder developer contractor supplier producer exporter importer insurer shipper refiner utility owner buyer
    seller vendor distributor employer landlord tenant bidder""".split()
)
