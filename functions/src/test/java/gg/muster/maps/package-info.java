@NullMarked
package gg.muster.maps;

import org.jspecify.annotations.NullMarked;
