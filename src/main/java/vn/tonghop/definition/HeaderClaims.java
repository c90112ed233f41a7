package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.text.VietnameseText;

/** Which field of a dataset has claimed which header word: no word may head two of them. */
final class HeaderClaims {
    private final Map<String, String> owners = new HashMap<>();
    private final YamlMapping top;

    HeaderClaims(YamlMapping top) {
        this.top = top;
    }

    /** The words that this owner may have; a word that another has, or has twice, is noted and left out. */
    List<String> claim(String owner, List<YamlWord> words) {
        List<String> granted = new ArrayList<>();
        for (YamlWord word : words) {
            String folded = VietnameseText.fold(word.text());
            String other = owners.putIfAbsent(folded, owner);
            if (folded.isEmpty()) {
                top.fault(word.at(), "Từ tiêu đề không có chữ hay số.", "A header word without a letter or digit.");
            } else if (other != null) {
                top.fault(
                        word.at(),
                        "Từ tiêu đề '" + word.text() + "' đã có ở '" + other
                                + "' (không phân biệt hoa thường và dấu). Hãy bỏ một.",
                        "Header word '" + word.text() + "' stands at '" + other
                                + "' already (case and diacritics do not count). Drop one.");
            } else {
                granted.add(word.text());
            }
        }
        return granted;
    }
}
