package gg.muster.picture;

import java.awt.Color;

/** The colours of a dark card: those of a chat at night, so that a picture is a part of it. */
final class Palette {
    static final Color GROUND = new Color(0x1E1F22);
    static final Color CARD = new Color(0x2B2D31);
    static final Color TRACK = new Color(0x41434A);
    static final Color TEXT = new Color(0xF2F3F5);
    static final Color DIM = new Color(0xB5BAC1);
    static final Color ACCENT = new Color(0x5865F2);
    static final Color YOURS = new Color(0x3A3F73);
    static final Color GOOD = new Color(0x43B581);
    static final Color BAD = new Color(0xF0777A);
    static final Color GOLD = new Color(0xF5C542);
    static final Color SILVER = new Color(0xC4CBD3);
    static final Color BRONZE = new Color(0xD08F5F);

    private Palette() {}
}
