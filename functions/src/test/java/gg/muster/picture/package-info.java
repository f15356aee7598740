@NullMarked
package gg.muster.picture;

import org.jspecify.annotations.NullMarked;
