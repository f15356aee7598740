@NullMarked
package gg.muster.settings;

import org.jspecify.annotations.NullMarked;
