package vn.tonghop.recognise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Message;
import vn.tonghop.recognise.HeadModel.Ranking;
import vn.tonghop.recognise.HeadModel.Scored;
import vn.tonghop.recognise.HeaderWords.Target;

/** Says, for people, why a column is taken for what it is, and what it would be next. */
final class Reason {
    /** What is not taken for anything, and resembles nothing. */
    static final Message NONE = new Message("", "");

    private static final Message ANSWERED =
            new Message("người vận hành đã trả lời (resolve --column)", "an operator has answered (resolve --column)");
    private static final Message OWN_WORDS = new Message("tên cột đã biết", "a known header");
    private static final Message MISTYPED = new Message("gần như một tên cột đã biết", "nearly a known header");
    private static final Message MEANT = new Message("hiểu theo nghĩa của các từ", "by what its words mean");
    private static final Message BESIDE_OTHERS = new Message(
            "hiểu theo nghĩa của các từ và theo các cột bên cạnh", "by what its words mean beside the other columns");
    private static final Message VALUES = new Message(", số liệu trong cột cũng cho thấy", ", as its values tell, too");

    private Reason() {}

    /** Why a column is taken for the fields of a target; {@code score} is how well its head fits. */
    static Message of(Target target, double score, Optional<Ranking> ranking) {
        if (score >= HeaderWords.ANSWERED) {
            return ANSWERED;
        }
        Optional<Scored> read = ranking.flatMap(one -> one.of(target));
        if (read.isEmpty()) {
            return score < HeadMatches.MEANT ? MISTYPED : OWN_WORDS;
        }
        Message words = score <= TableReading.BESIDE_OTHERS ? BESIDE_OTHERS : MEANT;
        Message told = read.filter(one -> one.values() > 0).isPresent() ? joined(words, VALUES) : words;
        return next(target, ranking.orElseThrow().readings())
                .map(other -> joined(told, behind(other, read.orElseThrow().score() - other.score())))
                .orElse(told);
    }

    /** What a column that is taken for nothing resembles most. */
    static Message unread(Ranking ranking) {
        return next(new Target(Column.Role.UNKNOWN, List.of()), ranking.readings())
                .filter(likely -> likely.score() > 0)
                .map(likely -> {
                    Field field = likely.target().fields().get(0);
                    return new Message(
                            "giống “%s” nhất, nhưng chưa đủ chắc"
                                    .formatted(field.label().vi()),
                            "most like “%s”, but not surely"
                                    .formatted(field.label().en()));
                })
                .orElse(NONE);
    }

    private static Optional<Scored> next(Target target, List<Scored> readings) {
        return readings.stream()
                .filter(one ->
                        !one.target().equals(target) && !one.target().fields().isEmpty())
                .findFirst();
    }

    private static Message behind(Scored other, double points) {
        Field field = other.target().fields().get(0);
        String vi = String.format(Locale.ROOT, "%.1f", points).replace('.', ',');
        return new Message(
                "; kế đến là “%s”, kém %s điểm".formatted(field.label().vi(), vi),
                String.format(
                        Locale.ROOT,
                        "; next “%s”, %.1f points behind",
                        field.label().en(),
                        points));
    }

    private static Message joined(Message first, Message then) {
        return new Message(first.vi() + then.vi(), first.en() + then.en());
    }
}
