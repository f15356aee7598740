package gg.muster.audit;

/**
 * Something that must never be, seen.
 *
 * @param key where
 * @param sentence what, for people
 */
public record Finding(String key, String sentence) {
    @Override
    public String toString() {
        return key + ": " + sentence;
    }
}
