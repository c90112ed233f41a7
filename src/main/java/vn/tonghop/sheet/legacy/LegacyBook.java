package vn.tonghop.sheet.legacy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.Grid;

/** The only verb of the package: gives a book whose texts are Unicode. */
public final class LegacyBook {
    private LegacyBook() {}

    /**
     * Looks through all sheets.
     *
     * @param stored as its file has it; it is closed with what is given
     * @return the very same where no text is in an old encoding
     */
    public static Book of(Book stored) {
        Map<FontClass, Majority> whole = new EnumMap<>(FontClass.class);
        EvidenceCache cache = new EvidenceCache();
        List<SheetSurvey> surveys = new ArrayList<>();
        for (Grid grid : stored.grids()) {
            surveys.add(SheetSurvey.of(grid, cache, whole));
        }
        List<Grid> decoded = new ArrayList<>();
        for (int i = 0; i < surveys.size(); i++) {
            Grid grid = stored.grids().get(i);
            SheetSurvey survey = surveys.get(i);
            decoded.add(new LegacyGrid(grid, () -> new SheetDecoder(survey, whole, new EvidenceCache())));
        }
        List<Grid> grids = List.copyOf(decoded);
        return new Book() {
            @Override
            public List<Grid> grids() {
                return grids;
            }

            @Override
            public void close() {
                stored.close();
            }
        };
    }
}
