package vn.tonghop.definition;

import java.util.List;
import java.util.Optional;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Message;

/**
 * One dataset as its yml file describes it.
 *
 * @param dataset its id
 * @param label what people call it
 * @param titles words of a title or a sheet's name that tell this dataset; compared folded
 * @param fields in the order of the contract
 * @param combined columns that hold two fields in one cell
 * @param name the field by whose values people know the records; empty where none does
 * @param keys the natural keys; a row repeats another when any key that both have is the same
 * @param checks on every row
 * @param sensitive header words of columns that are never stored
 * @param others header words of columns that are known to be no field, such as {@code lũy kế}
 */
public record DatasetDefinition(
        Dataset dataset,
        Message label,
        List<String> titles,
        List<Field> fields,
        List<Combined> combined,
        Optional<String> name,
        List<NaturalKey> keys,
        List<Check> checks,
        List<String> sensitive,
        List<String> others) {
    /** Keeps copies. */
    public DatasetDefinition {
        titles = List.copyOf(titles);
        fields = List.copyOf(fields);
        combined = List.copyOf(combined);
        keys = List.copyOf(keys);
        checks = List.copyOf(checks);
        sensitive = List.copyOf(sensitive);
        others = List.copyOf(others);
    }

    /** The field of this name; empty where there is none. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The place of a field among the fields, from 0. */
    public int indexOf(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(dataset + " has no field '" + name + "'");
    }
}
