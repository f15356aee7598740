@NullMarked
package gg.muster.architecture.planted.playeralonetouchesthedatabase;

import org.jspecify.annotations.NullMarked;
