@NullMarked
package gg.muster.architecture.planted.nothingstaticchanges;

import org.jspecify.annotations.NullMarked;
