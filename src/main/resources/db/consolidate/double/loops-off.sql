-- The rows found just now are in no statistics: the server would take them for few, and seek each among all others.
set local enable_nestloop = off
