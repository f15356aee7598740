@NullMarked
package gg.muster.architecture.planted.dependenciescomebyconstructor;

import org.jspecify.annotations.NullMarked;
