"""Cleans records in Apache Spark: each partition is piped through one `lisible --from jsonl`.

Usage: spark-submit examples/scale/spark.py INPUT.jsonl OUTPUT-FOLDER [LISIBLE…]

Spark runs a partition again where an executor is lost, and a partition's files appear once it is whole, so no record is
lost and none stands twice. The command has to be on every worker: `npm install -g` the tarball of `npm pack ./pkg`.
"""

import shlex
import sys

from pyspark.sql import SparkSession


def main(source, target, command):
    spark = SparkSession.builder.appName("lisible").getOrCreate()
    # One thread for each partition: Spark brings the parallelism.
    line = shlex.join([*command, "--from", "jsonl", "--quiet", "--jobs", "1"])
    # Records that fail are lines of their own and no reason to run the partition again; anything else is.
    piped = f"{line}; code=$?; test $code -le 1"
    records = spark.sparkContext.textFile(source, minPartitions=spark.sparkContext.defaultParallelism)
    records.pipe(shlex.join(["sh", "-c", piped]), checkCode=True).saveAsTextFile(target)
    spark.stop()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:] or ["lisible"])
