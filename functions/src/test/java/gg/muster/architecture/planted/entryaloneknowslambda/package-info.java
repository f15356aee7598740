@NullMarked
package gg.muster.architecture.planted.entryaloneknowslambda;

import org.jspecify.annotations.NullMarked;
