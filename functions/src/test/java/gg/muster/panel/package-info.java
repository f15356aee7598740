@NullMarked
package gg.muster.panel;

import org.jspecify.annotations.NullMarked;
