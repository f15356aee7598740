@NullMarked
package gg.muster.rating;

import org.jspecify.annotations.NullMarked;
