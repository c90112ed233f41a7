package vn.tonghop.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "tonghop "
                    + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                            .orElse("(dev)")
        };
    }
}
