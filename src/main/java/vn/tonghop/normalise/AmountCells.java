package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Money;
import vn.tonghop.recognise.AmountUnit;
import vn.tonghop.recognise.Convention;
import vn.tonghop.recognise.NumberForm;
import vn.tonghop.recognise.UnitWords;
import vn.tonghop.sheet.CellValue;

/** Reads amounts of money: contract section 6, Amounts. */
final class AmountCells {
    private static final Pattern PART = Pattern.compile("(\\d[\\d.,\\u00A0\\u202F ]*\\d|\\d)\\s*([^\\d]*)");
    private static final Pattern ONLY_WORDS = Pattern.compile("[\\p{L}. ]*");
    private static final Pattern BILLIONS = Pattern.compile("(?iu)(?<!\\p{L})(?:tỷ|tỉ)(?!\\p{L})");
    private static final Pattern LEADING = Pattern.compile("([^\\d+-]*)(.*)", Pattern.DOTALL);

    private final UnitWords units;

    AmountCells(UnitWords units) {
        this.units = units;
    }

    /**
     * An amount with its currency as companion.
     *
     * @param cell the cell
     * @param rowUnit the unit that the row's currency column names; empty where there is none
     */
    Outcome read(CellText cell, Optional<RowUnit> rowUnit) {
        if (cell.value() instanceof CellValue.Numeric numeric) {
            ShownFormat shows = ShownFormat.of(cell.style().format());
            if (shows.isPercent()) {
                return cell.refuse(FindingCode.NUMBER_IS_PERCENT);
            }
            Optional<AmountUnit> format = shows.words().isEmpty() ? Optional.empty() : units.parse(shows.words());
            if (format.isEmpty() && shows.namesMoney()) {
                return cell.refuse(FindingCode.CURRENCY_UNKNOWN);
            }
            // A format that shows thousands and says so tells what is shown, and not what is stored.
            Optional<AmountUnit> stored =
                    format.map(unit -> shows.scales() ? new AmountUnit(BigDecimal.ONE, unit.currency()) : unit);
            return NumberCells.ofFormat(cell, finish(cell, new Parsed(numeric.value(), stored, false), rowUnit));
        }
        if (cell.value().kind() != CellValue.Kind.TEXT) {
            return cell.refuse(FindingCode.NOT_A_NUMBER);
        }
        if (Marks.isDash(cell.text()) || Marks.isNothing(cell.text())) {
            return Outcome.NOTHING.and(cell.finding(FindingCode.DASH_IS_EMPTY));
        }
        Optional<NumberForm> bare = beginsWithDigit(cell.text()) ? NumberForm.of(cell.text()) : Optional.empty();
        if (bare.isPresent()) {
            return ofNumber(cell, bare.get(), rowUnit);
        }
        Optional<NumberWords.Beside> inWords = NumberWords.beside(cell.text());
        if (inWords.isPresent()) {
            Outcome amount = read(cell.saying(inWords.get().amount()), rowUnit);
            boolean same = amount.value() instanceof Value.Quantity quantity
                    && quantity.value().compareTo(inWords.get().words()) == 0;
            return same ? amount : cell.refuse(FindingCode.NOT_A_NUMBER);
        }
        if (cell.text().length() > NumberForm.LONGEST) {
            return NumberCells.refuseLong(cell);
        }
        Optional<String> estimated = NumberCells.estimated(cell.text());
        String text = SpokenAmounts.spelled(estimated.orElse(cell.text()));
        Optional<Outcome> refused = refusal(cell, text);
        if (refused.isPresent()) {
            return refused.get();
        }
        return parse(cell, text, estimated.isPresent())
                .map(parsed -> finish(cell, parsed, rowUnit))
                .orElseGet(() -> unread(cell, text));
    }

    private static boolean beginsWithDigit(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    /** A number and nothing else, as most amounts are written. */
    private static Outcome ofNumber(CellText cell, NumberForm form, Optional<RowUnit> rowUnit) {
        return NumberCells.value(form, cell.column().convention())
                .map(number -> new Part(form, number, Optional.empty(), ""))
                .map(part -> new Parsed(part.number, Optional.empty(), false, false, thousandths(List.of(part), false)))
                .map(parsed -> finish(cell, parsed, rowUnit))
                .orElseGet(() -> NumberCells.unclear(cell, form));
    }

    /** The currency that a cell names by code or by name, a scale beside it included. */
    Outcome currency(CellText cell) {
        if (Marks.isEmpty(cell.text())) {
            return Outcome.NOTHING;
        }
        return unit(cell.text())
                .filter(unit -> !unit.currency().isEmpty())
                .map(unit -> Outcome.of(new Value.Text(unit.currency())))
                .orElseGet(() -> cell.refuse(FindingCode.CURRENCY_UNKNOWN));
    }

    Optional<AmountUnit> unit(String text) {
        return units.parse(text);
    }

    private static Optional<Outcome> refusal(CellText cell, String text) {
        if (NumberForm.of(text).isPresent() && !text.startsWith("-")) {
            return Optional.empty();
        }
        if (NumberCells.isNegative(text)) {
            return Optional.of(cell.refuse(FindingCode.NUMBER_NEGATIVE));
        }
        if (NumberCells.isRange(text)) {
            return Optional.of(cell.refuse(FindingCode.NUMBER_RANGE));
        }
        return NumberCells.isFootnoted(text)
                ? Optional.of(cell.refuse(FindingCode.FOOTNOTE_ON_NUMBER))
                : Optional.empty();
    }

    /** {@code 2 tỷ 500 triệu đồng}, {@code USD 470,500.50}: numbers with units, largest first; empty where it is no such text. */
    private Optional<Parsed> parse(CellText cell, String text, boolean estimate) {
        Matcher leading = LEADING.matcher(text);
        if (!leading.matches()) {
            return Optional.empty();
        }
        Optional<AmountUnit> before = leading.group(1).isBlank() ? Optional.empty() : units.parse(leading.group(1));
        if (before.isEmpty() && !leading.group(1).isBlank()) {
            return Optional.empty();
        }
        List<Part> parts = parts(cell, leading.group(2));
        if (parts.isEmpty() || (parts.size() > 1 && !isOneAmount(parts))) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        String currency = before.map(AmountUnit::currency).orElse("");
        for (Part part : parts) {
            AmountUnit unit = part.unit.orElse(AmountUnit.NONE);
            sum = sum.add(part.number.multiply(unit.factor()));
            if (!unit.currency().isEmpty()
                    && !currency.isEmpty()
                    && !unit.currency().equals(currency)) {
                return Optional.empty();
            }
            currency = unit.currency().isEmpty() ? currency : unit.currency();
        }
        boolean named = before.isPresent() || parts.get(0).unit.isPresent();
        boolean scaled = parts.stream()
                .anyMatch(part ->
                        part.unit.isPresent() && part.unit.get().factor().compareTo(BigDecimal.ONE) != 0);
        Optional<AmountUnit> unit = named ? Optional.of(new AmountUnit(BigDecimal.ONE, currency)) : Optional.empty();
        return Optional.of(new Parsed(sum, unit, estimate, scaled, thousandths(parts, scaled)));
    }

    private List<Part> parts(CellText cell, String text) {
        List<Part> parts = new ArrayList<>();
        Matcher m = PART.matcher(text);
        int end = 0;
        while (m.find()) {
            Optional<NumberForm> form = NumberForm.of(m.group(1));
            Optional<BigDecimal> number =
                    form.flatMap(one -> NumberCells.value(one, cell.column().convention()));
            Optional<AmountUnit> unit = m.group(2).isBlank() ? Optional.empty() : units.parse(m.group(2));
            if (m.start() != end
                    || number.isEmpty()
                    || (unit.isEmpty() && !m.group(2).isBlank())) {
                return List.of();
            }
            parts.add(new Part(form.get(), number.get(), unit, m.group(2)));
            end = m.end();
        }
        return end == text.length() ? parts : List.of();
    }

    /**
     * Whether numbers with units add up to one amount: {@code 1 tỷ 2} is spoken of 1,2 tỷ, and {@code 1,5 tỷ (65.000 USD)}
     * is one amount told twice.
     */
    private static boolean isOneAmount(List<Part> parts) {
        AmountUnit last = parts.get(parts.size() - 1).unit.orElse(AmountUnit.NONE);
        boolean worded = parts.stream()
                .limit(parts.size() - 1L)
                .allMatch(part -> ONLY_WORDS.matcher(part.words).matches());
        boolean named =
                last.factor().compareTo(BigDecimal.ONE) != 0 || last.currency().equals(Money.VND);
        return worded && named && descends(parts);
    }

    private static boolean descends(List<Part> parts) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            BigDecimal factor = parts.get(i).unit.map(AmountUnit::factor).orElse(BigDecimal.ONE);
            BigDecimal next = parts.get(i + 1).unit.map(AmountUnit::factor).orElse(BigDecimal.ONE);
            if (factor.compareTo(next) <= 0) {
                return false;
            }
        }
        return true;
    }

    private static Outcome unread(CellText cell, String text) {
        Matcher number = PART.matcher(text);
        Optional<NumberForm> form = number.find() ? NumberForm.of(number.group(1)) : Optional.empty();
        boolean unclear = form.isPresent()
                && NumberCells.value(form.get(), cell.column().convention()).isEmpty();
        return unclear ? NumberCells.unclear(cell, form.get()) : cell.refuse(FindingCode.NOT_A_NUMBER);
    }

    /** {@code 12,500} and no larger unit beside it: no money has a thousandth, and the sender may have meant thousands. */
    private static Optional<NumberForm> thousandths(List<Part> parts, boolean scaled) {
        return Optional.of(parts.get(0))
                .filter(part -> parts.size() == 1 && !scaled)
                .filter(part -> part.form.proves() == Convention.UNPROVEN && part.number.scale() > 0)
                .map(Part::form);
    }

    /** Unit and currency, nearest first: the cell, the row's currency column, the head or unit line, single đồng. */
    private static Outcome finish(CellText cell, Parsed parsed, Optional<RowUnit> rowUnit) {
        if (parsed.number.signum() < 0) {
            return cell.refuse(FindingCode.NUMBER_NEGATIVE);
        }
        AmountUnit column = cell.column().unit();
        String currency = parsed.unit
                .map(AmountUnit::currency)
                .filter(code -> !code.isEmpty())
                .or(() -> rowUnit.map(row -> row.unit().currency()).filter(code -> !code.isEmpty()))
                .orElse(column.currency().isEmpty() ? Money.VND : column.currency());
        if (currency.equals(AmountUnit.SEVERAL.currency())) {
            return cell.refuse(FindingCode.CURRENCY_UNKNOWN);
        }
        if (parsed.unit.isEmpty()
                && rowUnit.filter(row -> row.contradicts(column)).isPresent()) {
            String number = NumberCells.vietnamese(parsed.number);
            return cell.refuse(FindingCode.NUMBER_UNCLEAR, number + " " + column.currency(), number + " " + currency);
        }
        if (parsed.isOfDong(cell) && !currency.equals(Money.VND)) {
            String number = NumberCells.vietnamese(parsed.number);
            return cell.refuse(FindingCode.NUMBER_UNCLEAR, number + " " + Money.VND, number + " " + currency);
        }
        BigDecimal factor = parsed.factor(rowUnit, column, currency);
        if (parsed.fraction.isPresent() && factor.compareTo(BigDecimal.ONE) == 0) {
            return NumberCells.unclear(cell, parsed.fraction.get());
        }
        Value.Quantity value = new Value.Quantity(parsed.number.multiply(factor), parsed.estimate);
        Outcome outcome = Outcome.of(value, new Value.Text(currency)).times(factor);
        if (parsed.estimate) {
            outcome = outcome.and(cell.finding(FindingCode.ESTIMATE, NumberCells.vietnamese(value.value())));
        }
        if (cell.value().kind() == CellValue.Kind.NUMBER
                && ShownFormat.of(cell.style().format()).scales()) {
            outcome = outcome.and(
                    cell.finding(FindingCode.FORMAT_SCALES, cell.style().format()));
        }
        boolean assumed =
                parsed.unit.isEmpty() && rowUnit.isEmpty() && !cell.column().unitNamed();
        return assumed
                ? outcome.and(
                        cell.finding(FindingCode.DEFAULT_VND, cell.column().header(), "1"))
                : outcome;
    }

    private record Part(NumberForm form, BigDecimal number, Optional<AmountUnit> unit, String words) {}

    /**
     * A number with the unit that its cell names; {@code scaled} where its own factor is already in it, {@code fraction} where it
     * has thousandths that may be thousands.
     */
    private record Parsed(
            BigDecimal number,
            Optional<AmountUnit> unit,
            boolean estimate,
            boolean scaled,
            Optional<NumberForm> fraction) {
        Parsed(BigDecimal number, Optional<AmountUnit> format, boolean estimate) {
            this(
                    number.multiply(format.map(AmountUnit::factor).orElse(BigDecimal.ONE)),
                    format,
                    estimate,
                    format.isPresent(),
                    Optional.empty());
        }

        /** {@code 7,5 tỷ}: of what is left to the head, yet one speaks so of đồng. */
        boolean isOfDong(CellText cell) {
            return unit.filter(named -> named.currency().isEmpty()).isPresent()
                    && BILLIONS.matcher(cell.text()).find();
        }

        /** A cell that names its unit is worth what it says; another takes the scale of its column, in its currency. */
        BigDecimal factor(Optional<RowUnit> rowUnit, AmountUnit column, String currency) {
            if (scaled || unit.isPresent()) {
                return BigDecimal.ONE;
            }
            if (rowUnit.isPresent() && rowUnit.get().unit().factor().compareTo(BigDecimal.ONE) != 0) {
                return rowUnit.get().unit().factor();
            }
            boolean same = column.currency().isEmpty() || column.currency().equals(currency);
            return same ? column.factor() : BigDecimal.ONE;
        }
    }
}
