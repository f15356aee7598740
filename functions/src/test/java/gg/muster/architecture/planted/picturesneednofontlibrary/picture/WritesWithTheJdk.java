package gg.muster.architecture.planted.picturesneednofontlibrary.picture;

import java.awt.Graphics2D;

final class WritesWithTheJdk {
    private WritesWithTheJdk() {}

    static void write(Graphics2D graphics, String name) {
        graphics.drawString(name, 0, 0);
    }
}
