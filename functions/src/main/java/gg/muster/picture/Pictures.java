package gg.muster.picture;

import jakarta.inject.Singleton;

/**
 * Draws PNG pictures that can be read on a phone. The same input gives the same bytes; no name is refused.
 *
 * <p>Fonts are read when the first picture needs them, so that a process that draws none pays nothing.
 */
@Singleton
public final class Pictures {
    private final Typefaces typefaces = new Typefaces();

    public byte[] leaderboard(Leaderboard page) {
        return new LeaderboardPicture(typefaces, page).png();
    }

    public byte[] profile(Profile profile) {
        return new ProfilePicture(typefaces, profile).png();
    }
}
