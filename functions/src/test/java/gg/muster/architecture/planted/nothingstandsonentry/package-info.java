@NullMarked
package gg.muster.architecture.planted.nothingstandsonentry;

import org.jspecify.annotations.NullMarked;
