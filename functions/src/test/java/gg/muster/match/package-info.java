@NullMarked
package gg.muster.match;

import org.jspecify.annotations.NullMarked;
