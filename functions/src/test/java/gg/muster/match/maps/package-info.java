@NullMarked
package gg.muster.match.maps;

import org.jspecify.annotations.NullMarked;
