package vn.tonghop.recognise;

import java.util.List;
import java.util.SortedSet;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Interval;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;

/**
 * How a whole file was understood.
 *
 * @param tables the tables of known datasets, by sheet and place
 * @param units the units that titles and sheets' names call the sender; more than one is a conflict
 * @param periods the periods that titles and sheets' names report; more than one is a conflict
 * @param titles what each title alone says, where it says anything
 * @param findings what belongs to no table: hidden sheets, sheets without a known table
 */
public record Recognition(
        List<FoundTable> tables,
        SortedSet<UnitId> units,
        SortedSet<Period> periods,
        List<Title> titles,
        Findings findings) {
    /**
     * What the title of one table says of the whole file.
     *
     * @param senders who calls itself the sender
     * @param periods which periods it names
     * @param otherRule the days that it names, which are those of a period by another rule than its own
     */
    public record Title(SortedSet<UnitId> senders, SortedSet<Period> periods, List<Interval> otherRule) {}

    /** Keeps copies. */
    public Recognition {
        tables = List.copyOf(tables);
        titles = List.copyOf(titles);
    }
}
