// Metricbeat with the metric sets of its system module that the tests use.
//
// The root command of metricbeat/cmd brings in all of its forty modules, with the client libraries of a dozen
// databases: minutes of compiling for nothing. This is what that command does, with a shorter list of modules.
package main

import (
	"os"

	"github.com/elastic/beats/v7/libbeat/cmd"
	"github.com/elastic/beats/v7/libbeat/cmd/instance"
	"github.com/elastic/beats/v7/libbeat/publisher/processing"
	"github.com/elastic/beats/v7/metricbeat/beater"

	_ "github.com/elastic/beats/v7/metricbeat/include/fields"
	_ "github.com/elastic/beats/v7/metricbeat/module/system"
	_ "github.com/elastic/beats/v7/metricbeat/module/system/load"
	_ "github.com/elastic/beats/v7/metricbeat/module/system/memory"
	_ "github.com/elastic/beats/v7/metricbeat/module/system/uptime"
)

func main() {
	settings := instance.Settings{
		Name:       "metricbeat",
		Processing: processing.MakeDefaultSupport(true, processing.WithHost, processing.WithAgentMeta()),
	}
	if cmd.GenRootCmdWithSettings(beater.DefaultCreator(), settings).Execute() != nil {
		os.Exit(1)
	}
}
