package vn.tonghop.warehouse;

/** What the tables of one dataset of a unit and period have in common. */
interface Neighbourhood {
    /** How many rows of a table share a natural key with rows of a submission. */
    int shared(long table, long submission);

    /** How many rows of a table have a name that stands in another; 0 where the dataset has no names. */
    int sameNames(long table, long other);
}
