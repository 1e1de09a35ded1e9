// The tests, unless the first argument is calibrate: then the weights of confidence.tsv are learned anew.
using TechExportNlp.Accuracy;
using TechExportNlp.Accuracy.Calibration;
using Xunit.MicrosoftTestingPlatform;

return args is ["calibrate", .. var arguments]
    ? CalibrateCommand.Run(arguments, Console.Out, Console.Error)
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
