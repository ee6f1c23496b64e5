import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Holds files against veraPDF's profiles, PROFILES FILE…, and prints a line for each file, profile and broken rule. */
class VeraPDF {
  public static void main(String[] words) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var conforms = true;
    for (var file = 1; file < words.length; file++) {
      for (var profile : words[0].split(",")) conforms &= holds(words[file], profile, out);
    }
    System.exit(conforms ? 0 : 1);
  }

  private static boolean holds(String file, String profile, PrintStream out) throws Exception {
    var flavour = PDFAFlavour.fromString(profile);
    if (flavour == PDFAFlavour.NO_FLAVOUR) throw new IllegalArgumentException("veraPDF has no profile " + profile);
    try (var parser = Foundries.defaultInstance().createParser(new File(file), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, 1000, false, true, false)) {
      var result = validator.validate(parser);
      out.printf(
          "%s %s: %d checks of %d rules, %d rules broken%n", file, profile, result.getTotalAssertions(),
          result.getValidationProfile().getRules().size(), result.getFailedChecks().size());
      for (var broken : result.getFailedChecks().entrySet()) {
        var rule = broken.getKey();
        var first = result.getTestAssertions().stream().filter(a -> a.getRuleId().equals(rule)).findFirst();
        out.printf(
            "  %s-%d, %d times: %s (%s)%n", rule.getClause(), rule.getTestNumber(), broken.getValue(),
            first.map(TestAssertion::getMessage).orElse(""),
            first.map(a -> a.getLocation().getContext()).orElse(""));
      }
      return result.isCompliant();
    }
  }
}
