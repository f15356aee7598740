@NullMarked
package gg.muster.match.result;

import org.jspecify.annotations.NullMarked;
