package kr.dure.guard;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import java.io.IOException;

/** Keeps the small applications of other tests out of the whole one. */
final class OfTheProduct extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory readers) throws IOException {
        return type.getResource().getURL().toString().contains("/test-classes/");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OfTheProduct;
    }

    @Override
    public int hashCode() {
        return OfTheProduct.class.hashCode();
    }
}
