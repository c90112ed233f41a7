set local enable_nestloop to default
