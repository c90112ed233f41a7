package vn.tonghop.recognise;

import java.util.regex.Pattern;
import vn.tonghop.text.VietnameseText;

/** Tells names of associations from those of their branches, and from whatever else heads a list of persons. */
public final class AssociationNames {
    private static final Pattern ASSOCIATION = Pattern.compile(
            ".*\\b(?:hoi(?! (?:nghi|cho|dong|truong|thao|hop|dap|vien\\b))|lien hiep|uy ban (?:hoa binh|doan ket)|quy|hhn|clb|cau lac bo"
                    + "|mang luoi|viet(?: nam)? \\p{L}+|association|society|friendship|committee)\\b.*");
    private static final Pattern BRANCH =
            Pattern.compile("(?:(?:cac )?(?:lien )?chi hoi|to hoi|phan hoi|co so hoi|branch|chapter)\\b.*");

    private AssociationNames() {}

    /** Whether a text reads like the name of an association. */
    public static boolean isAssociation(String text) {
        String folded = VietnameseText.fold(text);
        return ASSOCIATION.matcher(folded).matches() && !BRANCH.matcher(folded).matches();
    }

    /** Whether a text reads like the name of a branch: {@code Chi hội phường 1}. */
    public static boolean isBranch(String text) {
        return BRANCH.matcher(VietnameseText.fold(text)).matches();
    }
}
