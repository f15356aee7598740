package gg.muster.audit;

import java.util.ArrayList;
import java.util.List;

/** What one look finds. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void add(String key, String sentence) {
        found.add(new Finding(key, sentence));
    }

    void addIf(boolean wrong, String key, String sentence) {
        if (wrong) {
            add(key, sentence);
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
