-- What each unit contributes to each figure. A distinct figure contributes items, which are counted anew at each level; any
-- other contributes a value. Every unit that reported contributes a 0 to each total.
create temporary table measure (
    figure          text not null,
    unit_of_measure text not null,
    unit            text not null,
    by              text not null,
    key             text not null,
    value           numeric,
    item            text,
    estimate        boolean not null,
    missing_rate    boolean not null
)
