// The package's own worker; this page hands it the compiled module with each question.
import "lisible/worker";
